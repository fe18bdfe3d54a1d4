"""Writes the characters of 通用规范汉字表 (State Council, 2013) from Unihan's kTGH field."""

import sys

LEVELS = [("一级字表", 3500), ("二级字表", 3000), ("三级字表", 1605)]

order = {}
for line in open(sys.argv[1], encoding="utf-8"):
    fields = line.rstrip("\n").split("\t")
    if len(fields) == 3 and fields[1] == "kTGH":
        order[int(fields[2].removeprefix("2013:"))] = chr(int(fields[0][2:], 16))
assert sorted(order) == list(range(1, 8106)), "kTGH does not number 1 to 8105"

print("# 通用规范汉字表 (Table of General Standard Chinese Characters, 国发〔2013〕23号), in its own order:")
print("# 8,105 characters in three levels, 50 a line. Lines that begin with # are not data.")
print("# Source: field kTGH of Unihan 15.0 (Debian package unicode-data); written by assets/fonts/build.sh.")
at = 1
for name, count in LEVELS:
    print(f"# {name}: {count}")
    chars = [order[i] for i in range(at, at + count)]
    for i in range(0, count, 50):
        print("".join(chars[i : i + 50]))
    at += count
