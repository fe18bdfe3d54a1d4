#!/usr/bin/env python3
"""One other engine on the dev set, in a process of its own (see run.sh).

  peers.py ENGINE EVAL FOLDER COPIES     ENGINE: sqlite-trigram, sqlite-bigram, xapian

Makes its index in FOLDER of title, article number and text, answers the dev questions,
keywords, look-ups and pasted texts, and prints one line of JSON like bench's, with the
figures of score.py. Every engine gets the query as a disjunction of its own terms and
ranks by its own BM25, as its manual shows.
"""
import json
import math
import os
import random
import resource
import sqlite3
import sys
import time


def lines(name):
    with open(name, encoding="utf-8") as f:
        for line in f:
            yield json.loads(line)


def is_han(c):
    return "\u4e00" <= c <= "\u9fff" or "\u3400" <= c <= "\u4dbf" or c > "\U0001ffff"


def bigrams(text):
    """Pairs of Chinese characters and words of letters, as index.Grams makes them."""
    out, run, word = [], "", ""
    for c in text.lower() + " ":
        if is_han(c):
            run += c
        else:
            if len(run) == 1:
                out.append(run)
            out += [run[i:i + 2] for i in range(len(run) - 1)]
            run = ""
        if c.isalnum() and not is_han(c):
            word += c
        elif word:
            out.append(word)
            word = ""
    return out


def exchanged(text, rnd):
    r = list(text)
    for i in range(1, len(r)):
        if rnd.randrange(20) == 0:
            r[i - 1], r[i] = r[i], r[i - 1]
    return "".join(r)


def documents(evaluation, copies):
    rnd = random.Random(17)
    for n in range(copies):
        for a in lines(os.path.join(evaluation, "corpus.jsonl")):
            text = a["text"].replace("\n", "")
            yield (a["id"] if n == 0 else f"{n}#{a['id']}",
                   " ".join([a["title"], a["article"], exchanged(text, rnd) if n else text]))


class SQLite:
    def __init__(self, folder, bigram):
        self.bigram = bigram
        self.name = os.path.join(folder, "index.db")

    def build(self, docs):
        db = sqlite3.connect(self.name)
        tokens = "unicode61" if self.bigram else "trigram"
        db.execute("create table ids(id text)")
        db.execute(f"create virtual table t using fts5(text, content='', tokenize='{tokens}')")
        for i, (key, text) in enumerate(docs, 1):
            db.execute("insert into ids(rowid, id) values(?, ?)", (i, key))
            db.execute("insert into t(rowid, text) values(?, ?)", (i, " ".join(bigrams(text)) if self.bigram else text))
        db.execute("insert into t(t) values('optimize')")
        db.commit()
        db.close()

    def open(self):
        self.db = sqlite3.connect(self.name)

    def search(self, text, k):
        terms = bigrams(text) if self.bigram else [text[i:i + 3] for i in range(len(text) - 2)]
        terms = list(dict.fromkeys(t for t in terms if t.strip()))
        if not terms:
            return []
        query = " OR ".join('"' + t.replace('"', '""') + '"' for t in terms)
        return [r[0] for r in self.db.execute(
            "select (select id from ids where ids.rowid = t.rowid) from t where t match ? order by rank limit ?", (query, k))]


class Xapian:
    def __init__(self, folder):
        import xapian
        self.x = xapian
        self.name = os.path.join(folder, "index.xapian")
        self.flags = getattr(xapian.TermGenerator, "FLAG_NGRAMS", xapian.TermGenerator.FLAG_CJK_NGRAM)

    def build(self, docs):
        db = self.x.WritableDatabase(self.name, self.x.DB_CREATE_OR_OPEN)
        terms = self.x.TermGenerator()
        terms.set_flags(self.flags)
        for key, text in docs:
            d = self.x.Document()
            terms.set_document(d)
            terms.index_text_without_positions(text)
            d.set_data(key)
            db.add_document(d)
        db.commit()
        db.close()

    def open(self):
        self.db = self.x.Database(self.name)

    def search(self, text, k):
        # Xapian's own parser joins the n-grams of one run by AND, which no question meets.
        terms = self.x.TermGenerator()
        terms.set_flags(self.flags)
        d = self.x.Document()
        terms.set_document(d)
        terms.index_text_without_positions(text)
        enquire = self.x.Enquire(self.db)
        enquire.set_query(self.x.Query(self.x.Query.OP_OR, [self.x.Query(t.term, t.wdf) for t in d.termlist()]))
        return [m.document.get_data().decode() for m in enquire.get_mset(0, k)]


def measure(engine, queries, k):
    """The ids found, and the median and 95th percentile of the times in ms."""
    found, times = [], []
    for text in queries:
        start = time.perf_counter()
        found.append(engine.search(text, k))
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    return found, [times[len(times) // 2], times[len(times) * 95 // 100]]


def figures(found, answers):
    """R@10, R@100, MRR@10 and nDCG@10, as score.py has them."""
    sums = [0.0] * 4
    for docs, gold in zip(found, answers):
        top = docs[:10]
        dcg = sum(1 / math.log2(i + 2) for i, d in enumerate(top) if d in gold)
        ideal = sum(1 / math.log2(i + 2) for i in range(min(10, len(gold))))
        first = next((1 / (i + 1) for i, d in enumerate(top) if d in gold), 0.0)
        for n, v in enumerate((len(gold & set(top)) / len(gold), len(gold & set(docs[:100])) / len(gold), first, dcg / ideal)):
            sums[n] += v / len(found)
    return sums


def size(folder):
    return sum(os.path.getsize(os.path.join(at, f)) for at, _, files in os.walk(folder) for f in files) / 1e6


def rss():
    with open("/proc/self/status", encoding="utf-8") as f:
        return next(int(line.split()[1]) / 1024 for line in f if line.startswith("VmRSS"))


def pastes(evaluation):
    texts = [a["text"] for a in lines(os.path.join(evaluation, "corpus.jsonl"))]
    out = []
    for n in range(100):
        text, i = "", n * len(texts) // 100
        while len(text) < 840 and i < len(texts):
            text += texts[i]
            i += 1
        if len(text) >= 840:
            out.append(text[:840])
    return out


def main():
    name, evaluation, folder, copies = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    os.makedirs(folder, exist_ok=True)
    make = {"sqlite-trigram": lambda: SQLite(folder, False), "sqlite-bigram": lambda: SQLite(folder, True), "xapian": lambda: Xapian(folder)}[name]
    child = os.fork()  # so that the memory of building is not that of searching
    if child == 0:
        start = time.perf_counter()
        make().build(documents(evaluation, copies))
        with open(os.path.join(folder, "seconds"), "w", encoding="utf-8") as f:
            f.write(str(time.perf_counter() - start))
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        sys.exit(f"{name}: the index was not made")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(os.path.join(folder, "seconds"), encoding="utf-8") as f:
        seconds = float(f.read())
    questions = list(lines(os.path.join(evaluation, "queries.dev.jsonl")))
    gold = {q["id"]: set() for q in questions}
    with open(os.path.join(evaluation, "qrels.dev.tsv"), encoding="utf-8") as f:
        for line in f:
            q, d = line.split("\t")[:2]
            gold[q].add(d)
    answers = [gold[q["id"]] for q in questions]
    engine = make()
    engine.open()
    engine.search("合同", 10)
    out = {"articles": 59462 * copies, "build_s": seconds, "build_cpu_s": used.ru_utime + used.ru_stime, "index_mb": size(folder)}
    found, out["questions_ms"] = measure(engine, [q["text"] for q in questions], 100)
    out["questions"] = figures(found, answers)
    found, out["keywords_ms"] = measure(engine, [q["keywords"] for q in questions], 100)
    out["keywords"] = figures(found, answers)
    for kind in ("fragment", "fuzzy"):
        items = [x for x in lines(os.path.join(evaluation, "known.dev.jsonl")) if x["type"] == kind]
        found, _ = measure(engine, [x["text"] for x in items], 10)
        out[kind] = sum(bool(f) and f[0] in x["expect"] for f, x in zip(found, items)) / len(items)
    out["rss_mb"] = rss()
    _, out["pastes_ms"] = measure(engine, pastes(evaluation), 10)
    print(json.dumps(out))


main()
