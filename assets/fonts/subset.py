"""Subsets one TrueType font to what Chinese official documents are written with.

    subset.py TONGYONG.TXT IN.TTF OUT.TTF [NEW-FAMILY NEW-FAMILY-IN-CHINESE]

Kept: the 8,105 characters of 通用规范汉字表, GB 2312, Latin, Greek and Cyrillic,
punctuation, symbols, enclosed numbers, full-width and vertical forms, and every
character beyond U+FFFF that the font has (𠮷 is in LXGW WenKai alone). Outlines
and advances are as they were. Layout tables go (the typesetter uses none of
their features), and so do hints: the screen and the PDF draw unhinted.
A new family name is given where the licence reserves the old one.
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x024F),  # Latin
    (0x0250, 0x02FF), (0x0300, 0x036F),  # phonetic letters, tone marks
    (0x0370, 0x045F),                    # Greek, Cyrillic
    (0x1E00, 0x1EFF),                    # Latin with several accents
    (0x2000, 0x2BFF),                    # punctuation, currency, arrows, mathematics, enclosed, boxes, shapes
    (0x2E80, 0x2EFF), (0x2F00, 0x2FDF),  # radicals, as typed by mistake for characters
    (0x2FF0, 0x33FF),                    # 〇 〔〕 《》, kana, bopomofo, ㈠ ㎡
    (0xFE10, 0xFE1F), (0xFE30, 0xFE6F),  # vertical and small forms
    (0xFF00, 0xFFEF),                    # full-width forms
    (0x1F100, 0x1F1FF),                  # more enclosed numbers and letters
    (0x20000, 0x323AF),                  # all rare characters there are: names of people and places
]


def characters(tongyong):
    chars = {ord(c) for line in open(tongyong, encoding="utf-8") if line[0] != "#" for c in line.strip()}
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                chars.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                pass  # a place that GB 2312 leaves empty
    for first, last in RANGES:
        chars.update(range(first, last + 1))
    return chars


def rename(font, family, chinese):
    """Puts a new name in the place of every name of the old one; copyright and licence stay."""
    table = font["name"]
    old = {n.toUnicode() for n in table.names if n.nameID in (1, 16)}
    version = table.getDebugName(5)
    plain = family.replace(" ", "")
    table.names = [n for n in table.names if n.nameID in (0, 13, 14)]
    for language, shown in ((0x409, family), (0x804, chinese)):
        table.setName(shown, 1, 3, 1, language)
        table.setName("Regular", 2, 3, 1, language)
        table.setName(shown, 4, 3, 1, language)
    table.setName(f"{plain}-Regular;subset", 3, 3, 1, 0x409)
    table.setName(version, 5, 3, 1, 0x409)
    table.setName(f"{plain}-Regular", 6, 3, 1, 0x409)
    table.setName(f"Subset of {sorted(old)[0]}, renamed as its licence asks.", 10, 3, 1, 0x409)


def main(tongyong, source, target, *names):
    options = subset.Options(
        layout_features=[], hinting=False, notdef_outline=True, glyph_names=False,
        name_IDs=["*"], name_languages=["*"], recalc_timestamp=False, recalc_bounds=False,
        drop_tables=["GSUB", "GPOS", "GDEF", "BASE", "STAT", "VORG", "vhea", "vmtx", "DSIG", "gasp"],
    )
    font = TTFont(source, recalcTimestamp=False, recalcBBoxes=False)
    job = subset.Subsetter(options)
    job.populate(unicodes=characters(tongyong))
    job.subset(font)
    if names:
        rename(font, *names)
    font.save(target, reorderTables=True)


main(*sys.argv[1:])
