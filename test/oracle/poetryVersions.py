"""Asks poetry-core what each constraint of test/cases/manifests/poetryVersions.txt allows, and writes the cases.

Run: python3 test/oracle/poetryVersions.py, with poetry-core installed.
"""

import importlib.metadata
import json
import pathlib

from poetry.core.constraints.version import Version, parse_constraint
from poetry.core.constraints.version.exceptions import ParseConstraintError

folder = pathlib.Path(__file__).parent.parent / "cases" / "manifests"
constraints = (folder / "poetryVersions.txt").read_text().splitlines()
probes = """
0.0 0.0.1 0.0.2 0.0.3 0.0.4 0.1 0.1.9 0.2 0.2.2 0.2.3 0.2.9 0.3 0.9 1.0a1 1.0rc1 1.0 1.0.1 1.0.post1 1.1 1.2.dev1 1.2 1.2.1
1.2.2 1.2.3 1.2.3.1 1.2.4 1.2.9 1.3a1 1.3 1.3.1 1.4 1.4.2 1.4.9 1.5 1.5.3 1.6 1.9 2.0.dev1 2.0a1 2.0rc1 2.0 2.0.1 2.1 2.1.3
2.2 2.9 3.0a1 3.0 3.1 3.8 3.9 3.11 3.12 4.0 4.2 4.2.7 5.0a1 5.0 10.0 2024.1 1!1.0 1!1.2 1!2.0
""".split()


def read(constraint):
    try:
        allowed = parse_constraint(constraint)
    except (ParseConstraintError, ValueError):
        return None
    return [probe for probe in probes if allowed.allows(Version.parse(probe))]


cases = {
    "source": f"poetry-core {importlib.metadata.version('poetry-core')}",
    "probes": probes,
    "allowed": {constraint: read(constraint) for constraint in constraints},
}
lines = ",\n".join(f"    {json.dumps(c)}: {json.dumps(a)}" for c, a in cases["allowed"].items())
(folder / "poetryVersions.json").write_text(
    f'{{\n  "source": {json.dumps(cases["source"])},\n  "probes": {json.dumps(probes)},\n  "allowed": {{\n{lines}\n  }}\n}}\n'
)
