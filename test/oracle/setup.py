"""Holds the committed cases of setup.cfg and setup.py against setuptools. Needs setuptools, packaging and PyYAML.

    python3 test/oracle/setup.py            # prints what differs, and a count
"""

import contextlib
import io
import logging
import os
import sys
import tempfile
import warnings

import setuptools
import yaml
from packaging.requirements import Requirement
from setuptools.dist import Distribution

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
CASES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cases", "manifests")
# Newer ones know it no more; what it says is still read as the other lists.
HAS_TESTS = hasattr(Distribution(), "tests_require")


def requirement(text, group):
    read = Requirement(text)
    # The place to install from ends in what setuptools writes before a marker.
    return (
        read.name,
        sorted(read.extras),
        str(read.specifier),
        read.url,
        str(read.marker) if read.marker else None,
        group,
    )


def from_distribution(dist):
    found = [requirement(str(one), None) for one in dist.install_requires or []]
    setup_requires = getattr(dist, "setup_requires", None) or []
    for one in strings(setup_requires):
        found.append(requirement(one, "setup_requires"))
    for one in strings(getattr(dist, "tests_require", None) or []):
        found.append(requirement(one, "tests_require"))
    for key, values in (dist.extras_require or {}).items():
        name, _, marker = key.partition(":")
        for one in values:
            read = Requirement(str(one))
            if marker:
                own = f" and ({read.marker})" if read.marker else ""
                read.marker = None
                read = Requirement(f"{read} ; ({marker}){own}")
            found.append(requirement(str(read), name or None))
    return sorted(found, key=repr)


def strings(values):
    from setuptools import _reqs

    return [str(one) for one in _reqs.parse(values)]


def from_case(case):
    """What the case expects: `line name[extras]specifier @ url ; marker (group) dev`."""
    found = []
    for line in case.get("declares") or []:
        text = line.split(" ", 1)[1].removesuffix(" dev")
        group = None
        if text.endswith(")") and " (" in text:
            text, _, group = text[:-1].rpartition(" (")
        if group == "tests_require" and not (HAS_TESTS or case.get("is_py")):
            continue
        found.append(requirement(text, group))
    return sorted(found, key=repr)


def read_cfg(text):
    with open("setup.cfg", "w", encoding="utf-8", newline="") as file:
        file.write(text)
    for line in text.splitlines():
        _, _, names = line.partition("file:")
        for name in filter(None, (one.strip() for one in names.split(","))):
            os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
            open(name, "w").close()
    dist = Distribution()
    dist.parse_config_files(["setup.cfg"])
    return from_distribution(dist)


def read_py(text):
    dists = []

    def setup(**given):
        tests = given.pop("tests_require", None)
        dist = Distribution(given)
        dist.tests_require = tests
        dists.append(dist)

    real, setuptools.setup = setuptools.setup, setup
    try:
        exec(compile(text, "setup.py", "exec"), {"__name__": "__main__", "__file__": "setup.py"})
    finally:
        setuptools.setup = real
    return sorted((one for dist in dists for one in from_distribution(dist)), key=repr)


def main():
    differing = compared = 0
    for file, read in (("setup-cfg", read_cfg), ("setup-py", read_py)):
        with open(os.path.join(CASES, file + ".yaml"), encoding="utf-8") as text:
            cases = yaml.safe_load(text)
        for case in cases:
            if "unrun" in case:
                continue
            compared += 1
            case["is_py"] = file == "setup-py"
            expected = None if case.get("refused") else from_case(case)
            with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(io.StringIO()):
                os.chdir(folder)
                try:
                    found = read(case["text"])
                except Exception as error:  # whatever setuptools throws, it refuses
                    found = None
                    if expected is not None:
                        print(type(error).__name__, error)
                os.chdir("/")
            if found != expected:
                differing += 1
                print(f"{file}: {case['title']}\n  expected {expected}\n  setuptools {found}")
    print(f"{compared} cases compared with setuptools {setuptools.__version__}, {differing} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
