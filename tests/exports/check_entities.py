"""check_entities.py STIX FTM: exit status 1 and a line for each thing that the readers would refuse."""

import json
import sys

from followthemoney import model
from followthemoney.exc import InvalidData
from stix2validator import ValidationOptions, validate_file


def stix_faults(path):
    # 103: ids are UUIDs of version 5, made from content, so that they stay the same.
    result = validate_file(path, ValidationOptions(disabled=["103"], version="2.1"))
    if not result.is_valid:
        for one in result.object_results:
            for error in one.errors:
                yield f"{path}: {one.object_id}: {error.message}"


def entity_faults(path):
    ids, links = set(), []
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            entity = json.loads(line)
            ids.add(entity["id"])
            schema = model.get(entity["schema"])
            if schema is None or schema.abstract:
                yield f"{path}:{number}: no entity can be a {entity['schema']}"
                continue
            try:
                schema.validate(entity)
            except InvalidData as fault:
                yield f"{path}:{number}: {fault} {fault.errors}"
            for name, values in entity["properties"].items():
                kind = schema.get(name)
                if kind is None:
                    yield f"{path}:{number}: {entity['schema']} has no {name}"
                    continue
                for value in values:
                    if kind.type.clean(value) is None:
                        yield f"{path}:{number}: {name} would lose {value!r}"
                    if kind.type.name == "entity":
                        links.append((number, name, value))
    for number, name, value in links:
        if value not in ids:
            yield f"{path}:{number}: {name} leads to {value}, which is not there"
    if not ids:
        yield f"{path}: there is no entity"


faults = [*stix_faults(sys.argv[1]), *entity_faults(sys.argv[2])]
print("\n".join(faults) or "both are as their readers want them")
sys.exit(1 if faults else 0)
