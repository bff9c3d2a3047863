#!/usr/bin/env python3
"""Writes core/languages/id/given_names.tsv: names of persons from Faker's providers, without those
that are also places or common words of offices. Run: make_given_names.py OUTPUT"""
import importlib
import pathlib
import re
import sys

LOCALES = ["id_ID", "en_US", "nl_NL", "de_DE", "fr_FR", "es_ES", "it_IT", "tr_TR", "en_IN", "en_PK"]
PACK = pathlib.Path(__file__).parent / "../../core/languages/id"
# Common words of Indonesian and English that are names as well.
COMMON = set("""abad ada adil akar amat bagus bakti bas bass batal bela berat cakrawala corona dana demi din
emas gay good hak hakikat hari house indah jari jati jet juri kala karya kas kian kok lintang loyal mahal
mari marine marks massa mata maya mil mitra mumpuni nada nadi naik nalar norma panca permata pilar ring
roda saran suci tak tanya tari timbul tur und unggul wacana wal water yaman yang will may april august
king love sun song best day power young major general christmas english french german roman
bar mars ini itu dan dia ya juga mana apa jadi pada bank""".split())
FIELDS = ["first_names", "first_names_male", "first_names_female", "last_names", "last_names_male", "last_names_female"]


def names_of(locale):
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    for field in FIELDS:
        for name in getattr(provider, field, ()):
            for part in re.split(r"[\s]+", name):
                if re.fullmatch(r"[A-Za-z'’-]{3,}", part):
                    yield part.lower()


def main():
    other = set()
    for table in ["office_words.tsv", "name_words.tsv", "roles.tsv"]:
        text = (PACK / table).read_text(encoding="utf-8").lower()
        other |= set(re.split(r"[\s|]+", re.sub(r"^#.*$", "", text, flags=re.M)))
    for line in (PACK / "places.tsv").read_text(encoding="utf-8").lower().splitlines():
        cells = line.split("\t")
        other.add(cells[0])
    home = set(names_of("id_ID"))
    abroad = set()
    for locale in LOCALES[1:]:
        try:
            abroad |= set(names_of(locale))
        except ModuleNotFoundError:
            raise SystemExit(f"Faker has no provider for {locale}")
    names = sorted((home | abroad) - other - COMMON)
    lines = ["# Written by tools/gazetteer/make_given_names.py; do not edit. Source: SOURCES.md.",
             "# Words of which names of persons are made, in lower case."]
    pathlib.Path(sys.argv[1]).write_text("\n".join(lines + names) + "\n", encoding="utf-8")


main()
