#!/usr/bin/env python3
"""The Markdown tables of run.sh: table.py FOLDER, which has NAME.json of each engine, learn.txt,
what search/learn printed, and letters.txt, what the test of generated letters did."""
import json
import os
import re
import sys

folder = sys.argv[1]
names = [("ours", "jianwen, the whole program"), ("sqlite-trigram", "SQLite FTS5 trigram"), ("sqlite-bigram", "SQLite FTS5, bigrams"), ("xapian", "Xapian, n-grams")]


def read(name):
    path = os.path.join(folder, name)
    if not os.path.exists(path) or os.path.getsize(path) == 0:
        return None
    with open(path, encoding="utf-8") as f:
        return json.load(f)


def learned():
    """Our figures by cross-validation."""
    out = {}
    with open(os.path.join(folder, "learn.txt"), encoding="utf-8") as f:
        for line in f:
            numbers = [float(x) for x in re.findall(r"\d\.\d{3}", line)]
            if line.startswith(("questions", "keywords")):
                out[line.split()[0]] = numbers
            elif line.startswith(("fragment", "fuzzy")):
                out[line.split()[0]] = numbers[0]
    return out


def share(x):
    return "–" if x is None else f"{x:.3f}".lstrip("0") if x < 1 else "1.000"


def ms(pair):
    return "–" if pair is None else "/".join(f"{x:.1f}" if x < 10 else f"{x:.0f}" for x in pair)


def letters():
    """Our figures on generated letters."""
    out = {}
    with open(os.path.join(folder, "letters.txt"), encoding="utf-8") as f:
        for line in f:
            if m := re.search(r": (known|topic) +(\d\.\d{3}) of (\d+)", line):
                out[m[1]] = (float(m[2]), m[3])
            if m := re.search(r"of (\d+) pairs (\d+) are in order; of (\d+) drafts (\d+)", line):
                out["order"] = f"{int(m[2]) / int(m[1]):.1%} of {int(m[1]):,} pairs; {m[4]} of {m[3]} drafts"
    return out


print("| engine | questions R@10 / R@100 / MRR / nDCG | keywords R@10 | fragment@1 | slip@1 |\n| --- | --- | --- | --- | --- |")
for name, title in names:
    r = read(name + "-1.json")
    if r is None:
        continue
    if name == "ours":
        r = {**r, **learned(), **{k: r["known"][k] for k in ("fragment", "fuzzy")}}
        title += ", by cross-validation"
    print(f"| {title} | {' / '.join(share(x) for x in r['questions'])} | {share(r['keywords'][0])} | {share(r['fragment'])} | {share(r['fuzzy'])} |")
print()
print("| engine | articles | question p50/p95 ms | keywords ms | 840 characters ms | memory MB | index MB | build s (CPU s) |\n| --- | --- | --- | --- | --- | --- | --- | --- |")
for copies in (1, 17):
    for name, title in names:
        r = read(f"{name}-{copies}.json")
        if r is not None:
            print(f"| {title} | {r['articles']:,} | {ms(r['questions_ms'])} | {ms(r['keywords_ms'])} | {ms(r['pastes_ms'])} | {r['rss_mb']:.0f} | {r['index_mb']:.0f} | {r['build_s']:.1f} ({r['build_cpu_s']:.1f}) |")
ours, past = read("ours-1.json"), letters()
print()
print("| jianwen | |\n| --- | --- |")
print(f"| citation hit@1 | {share(ours['known']['citation'])} |")
print(f"| corpus.jsonl read, stored and indexed; memory | {ours['import_s']:.1f} s; {ours['import_rss_mb']:.0f} MB |")
print(f"| 3,424 files of laws/ read, stored and indexed; memory | {ours['laws_s']:.1f} s; {ours['laws_rss_mb']:.0f} MB |")
print(f"| letters: known item hit@1 / same topic Recall@10 | {share(past['known'][0])} of {past['known'][1]} / {share(past['topic'][0])} of {past['topic'][1]} |")
print(f"| similar: same topic and unit before same type alone; first | {past['order']} |")
