"""How this Python's pip reads requirements files: a JSON list of texts on standard input, a JSON list of readings out.

pip stops at the first line it refuses; here every line is read by itself. The disk is not asked: what can only be a path
is taken for an existing folder, as our reader does, which has no disk.
"""

import json
import logging
import os
import re
import sys
import types
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

from pip._internal.models import link as link_module
from pip._internal.req import constructors, req_file
from pip._internal.utils import filetypes
from pip._vendor.packaging.requirements import Requirement

PATH = re.compile(r"""[^\s<>{}|"'*?;#=!,:$]+""")
EXTRAS = re.compile(r"^(.+)(\[[^\]]+\])$")
original_url_from_path = constructors._get_url_from_path


def without_extras(text):
    match = EXTRAS.match(text)
    return match.group(1) if match else text


def is_requirement(name):
    try:
        Requirement(name)
        return True
    except Exception:
        return False


def url_from_path(path, name):
    is_archive = filetypes.is_archive_file(path)
    if (
        constructors._looks_like_path(name)
        and not is_archive
        and not is_requirement(name)
        and PATH.fullmatch(without_extras(name))
    ):
        return constructors.path_to_url(path)
    return original_url_from_path(path, name)


class Paths(types.SimpleNamespace):
    def __getattr__(self, name):
        return getattr(os.path, name)


def is_folder(path):
    """Asked about the path after -e; those of other lines, which are absolute by then, are settled above."""
    return path != "" and not re.search("[:#]", path) and sys._getframe(1).f_code.co_name == "parse_editable"


constructors._get_url_from_path = url_from_path
constructors.os = types.SimpleNamespace(
    path=Paths(
        isdir=is_folder,
        isfile=lambda path: False,
        exists=lambda path: False,
    )
)
# What was deprecated with a date is an error after it; the egg fragment's form is read leniently here.
link_module.deprecated = lambda **_: None


def option_entries(opts):
    if opts.requirements:
        return [["--requirement", opts.requirements[0]]]
    if opts.constraints:
        return [["--constraint", opts.constraints[0]]]
    found = []
    if opts.index_url:
        found.append(["--index-url", opts.index_url])
    for name, values in (
        ("--extra-index-url", opts.extra_index_urls),
        ("--find-links", opts.find_links),
        ("--trusted-host", opts.trusted_hosts),
    ):
        found.extend([name, value] for value in values or [])
    for name, is_set in (
        ("--no-index", opts.no_index),
        ("--prefer-binary", opts.prefer_binary),
        ("--require-hashes", opts.require_hashes),
        ("--pre", opts.pre),
    ):
        if is_set:
            found.append([name, None])
    return sorted(found, key=str)


def requirement_entry(parsed):
    found = constructors.install_req_from_parsed_requirement(parsed)
    req, link = found.req, found.link
    is_link = link is not None and not (req and req.url)
    extras = found.extras if is_link or not req else req.extras
    options = parsed.options or {}
    return {
        "name": req.name if req else None,
        "extras": sorted(extras),
        "specifier": str(req.specifier) if req else "",
        "marker": str(found.markers) if found.markers else None,
        "url": link.url if link else None,
        "hashes": sorted(f"{name}:{digest}" for name, all in options.get("hashes", {}).items() for digest in all),
        "editable": found.editable,
    }


def read(text):
    parse = req_file.get_line_parser(None)
    entries = []
    for number, line in req_file.preprocess(text):
        try:
            args, opts = parse(line)
            parsed_line = req_file.ParsedLine("file", number, args, opts, False)
            parsed = req_file.handle_line(parsed_line)
            if parsed is None:
                entry = {"options": option_entries(opts)}
            else:
                entry = requirement_entry(parsed)
        except Exception:
            entry = {"refused": True}
        entries.append({"line": number, **entry})
    return entries


json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
