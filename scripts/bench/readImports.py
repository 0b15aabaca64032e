"""Counts the imports below a folder with CPython's own parser, for scripts/bench/commandLine.mjs."""

import ast
import os
import sys

count = 0
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        if not name.endswith(".py"):
            continue
        with open(os.path.join(folder, name), "rb") as file:
            tree = ast.parse(file.read())
        count += sum(isinstance(node, (ast.Import, ast.ImportFrom)) for node in ast.walk(tree))
print(count)
