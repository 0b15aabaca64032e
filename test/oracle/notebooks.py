"""Holds the committed cells of notebooks against IPython's own reading. Needs ipython and PyYAML.

    python3 test/oracle/notebooks.py        # prints what differs, and a count
"""

import ast
import os
import sys

import IPython
import yaml
from IPython.core.inputtransformer2 import TransformerManager

CASES = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "cases", "python", "notebooks.yaml"
)


def imports_of(cell):
    """`module` of each import, relative ones with their dots; None where the outcome is no Python."""
    try:
        tree = ast.parse(TransformerManager().transform_cell(cell))
    except SyntaxError:
        return None
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node.lineno, "." * node.level + (node.module or "")))
    return sorted(name for _, name in found)


def main():
    differing = compared = 0
    with open(CASES, encoding="utf-8") as file:
        cases = yaml.safe_load(file)
    for case in cases:
        if "cells" not in case or "python" in case:
            continue
        for index, cell in enumerate(case["cells"]):
            compared += 1
            ours = [line.split(" ") for line in case.get("imports") or []]
            expected = sorted(
                words[2] for words in ours if words[0].startswith(f"{index}:")
            )
            found = imports_of(cell)
            if found != expected:
                differing += 1
                print(f"{case['title']}, cell {index}\n  expected {expected}\n  IPython {found}")
    print(f"{compared} cells compared with IPython {IPython.__version__}, {differing} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
