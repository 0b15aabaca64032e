"""What CPython's ast says about the imports of the files named on standard input, one JSON document a line.

Offsets count UTF-16 code units into the decoded file without its byte order mark, as the editor counts them.
The last line tells how many bytes were parsed in how many seconds (ast.parse and ast.walk, without reading the files).
"""

import ast
import io
import json
import re
import sys
import time
import tokenize
import warnings

warnings.simplefilter("ignore")
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


def utf16(text):
    return len(text) + sum(1 for c in text if ord(c) > 0xFFFF)


def decode(data):
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    return data.decode(encoding)


class Offsets:
    def __init__(self, text):
        self.lines = LINE.findall(text)
        self.starts = []
        at = 0
        for line in self.lines:
            self.starts.append(at)
            at += utf16(line)

    def at(self, line, column):
        before = self.lines[line - 1].encode("utf-8")[:column].decode("utf-8")
        return self.starts[line - 1] + utf16(before)

    def of(self, node):
        return self.at(node.lineno, node.col_offset), self.at(node.end_lineno, node.end_col_offset)


def entries(tree, text):
    offsets = Offsets(text)
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            start, end = offsets.of(node)
            for alias in node.names:
                found.append([start, end, node.lineno, alias.name, 0, None, alias.asname, offsets.of(alias)[0]])
        elif isinstance(node, ast.ImportFrom):
            start, end = offsets.of(node)
            names = [[a.name, a.asname, *offsets.of(a)] for a in node.names]
            found.append([start, end, node.lineno, node.module or "", node.level, names, None, start])
    found.sort(key=lambda entry: (entry[0], entry[7]))
    return [entry[:7] for entry in found]


def main():
    size = seconds = 0
    for path in sys.stdin.read().splitlines():
        with open(path, "rb") as file:
            data = file.read()
        try:
            text = decode(data)
            begun = time.perf_counter()
            tree = ast.parse(data)
            for _ in ast.walk(tree):
                pass
            seconds += time.perf_counter() - begun
        except (SyntaxError, ValueError, LookupError, RecursionError, MemoryError):
            continue
        size += len(data)
        print(json.dumps([path, entries(tree, text)]))
    print(json.dumps({"bytes": size, "seconds": seconds}))


main()
