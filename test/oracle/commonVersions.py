"""Whether packaging finds any version for both of two specifiers: a JSON list of pairs in, a JSON list of booleans out."""

import json
import sys

from packaging.specifiers import SpecifierSet

pairs = json.load(sys.stdin)
# With pre-releases: what only a pre-release fits is not impossible.
print(json.dumps([not SpecifierSet(f"{a},{b}", prereleases=True).is_unsatisfiable() for a, b in pairs]))
