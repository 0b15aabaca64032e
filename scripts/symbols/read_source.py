"""Tells which dotted names a source tree defines, by reading it: nothing is imported or run.

Standard input: {"folder": where the tree is, "names": ["django.db.models", ...]}.
Standard output: {"found": {name: true | false | "why it cannot be told"}}.
"""
import ast
import builtins
import json
import os
import re
import sys
import warnings

# Old sources have escapes that Python warns of.
warnings.simplefilter("ignore")

ASIDE = {"tests", "test", "docs", "docs_src", "doc", "examples", "example", "benchmarks", "node_modules", ".git"}
MAX_DEPTH = 12


class Unknown(Exception):
    """The answer does not stand in this tree."""


class Tree:
    def __init__(self, folder):
        self.folder = folder
        self.modules = {}
        self.roots = {}

    def root(self, top):
        """The folders that hold a top-level name: the shallowest, or several where a namespace is spread."""
        if top not in self.roots:
            found = []
            for path, folders, files in os.walk(self.folder):
                depth = path[len(self.folder):].count(os.sep)
                folders[:] = sorted(f for f in folders if f not in ASIDE or depth > 3) if depth < 4 else []
                if top in folders and self._has_code(os.path.join(path, top)):
                    found.append((depth, path))
                elif any(top + end in files for end in (".py", ".pyi", ".pyx")):
                    found.append((depth, path))
            found.sort()
            self.roots[top] = [path for depth, path in found if depth == found[0][0]]
        return self.roots[top]

    @staticmethod
    def _has_code(path):
        return any(name.endswith((".py", ".pyi", ".pyx")) for name in os.listdir(path))

    def file(self, parts):
        """The file of a module, a folder where it is a namespace, or None."""
        for root in self.root(parts[0]):
            base = os.path.join(root, *parts)
            for path in (os.path.join(base, "__init__.py"), base + ".py", base + ".pyi", base + ".pyx"):
                if os.path.isfile(path):
                    return path
            if os.path.isdir(base) and self._has_code(base):
                return base
        return None

    def module(self, parts):
        path = self.file(parts)
        if path is None:
            return None
        if path not in self.modules:
            self.modules[path] = Module(path, parts)
        return self.modules[path]

    def exists(self, name, depth=0):
        if depth > MAX_DEPTH:
            raise Unknown("it is imported in a circle")
        parts = name.split(".")
        if not self.root(parts[0]):
            raise Unknown("the tree holds no " + parts[0])
        for end in range(len(parts), 0, -1):
            module = self.module(parts[:end])
            if module is None:
                continue
            if self.member(module, parts[end:], depth):
                return True
            # A package may bind the name of one of its modules to something else.
            above = self.module(parts[: end - 1]) if end > 1 else None
            bound = above.names.get(parts[end - 1]) if above is not None else None
            if bound is None or bound == ("import", ".".join(parts[:end])):
                return False
            return self.inside(above, bound, parts[end:], depth)
        return False

    def member(self, module, names, depth):
        if not names:
            return True
        name, rest = names[0], names[1:]
        bound = module.names.get(name)
        if bound is not None:
            return self.inside(module, bound, rest, depth)
        unknown = None
        for star in module.stars:
            try:
                if self.root(star.split(".")[0]) and self.exists(".".join([star, *names]), depth + 1):
                    return True
            except Unknown as reason:
                unknown = reason
            if not self.root(star.split(".")[0]):
                unknown = Unknown(star + " is imported as a whole")
        if unknown is not None:
            raise unknown
        # What the file does not even spell, it cannot make.
        if not module.spells(name):
            return False
        if module.is_dynamic or module.tree is None:
            raise Unknown(os.path.basename(module.path) + " makes names while it runs")
        return False

    def inside(self, module, bound, rest, depth):
        """Whether what is bound has the members `rest`."""
        kind, value = bound
        if not rest:
            return True
        if kind == "import":
            if not self.root(value.split(".")[0]):
                raise Unknown(value + " is of another distribution")
            return self.exists(".".join([value, *rest]), depth + 1)
        if kind == "class":
            return self.class_member(module, value, rest, depth)
        raise Unknown("it is the value of an expression")

    def class_member(self, module, node, rest, depth):
        if depth > MAX_DEPTH:
            raise Unknown("its bases go in a circle")
        members = {}
        bind(node.body, members, module.package)
        if rest[0] in members:
            return self.inside(module, members[rest[0]], rest[1:], depth + 1)
        if "__getattr__" in members:
            raise Unknown("the class makes names while it runs")
        unknown = None
        for base in node.bases:
            try:
                if self.base_member(module, base, rest, depth + 1):
                    return True
            except Unknown as reason:
                unknown = reason
        if unknown is not None:
            raise unknown
        if (node.keywords or node.decorator_list) and module.spells(rest[0]):
            raise Unknown("its metaclass or a decorator may make it")
        return False

    def base_member(self, module, base, rest, depth):
        while isinstance(base, ast.Subscript):
            base = base.value
        path = dotted(base)
        if path is None:
            raise Unknown("a base is an expression")
        bound = module.names.get(path[0])
        if bound is not None:
            return self.inside(module, bound, [*path[1:], *rest], depth)
        builtin = getattr(builtins, path[0], None)
        if builtin is None:
            raise Unknown("the base " + path[0] + " comes from elsewhere")
        return hasattr(builtin, rest[0])


class Module:
    def __init__(self, path, parts):
        self.path = path
        self.names = {}
        self.stars = []
        self.tree = None
        self.text = ""
        is_package = os.path.isdir(path) or os.path.basename(path).startswith("__init__.")
        self.package = parts if is_package else parts[:-1]
        if os.path.isdir(path):
            self.is_dynamic = False
            self.tree = ast.Module([], [])
            return
        with open(path, encoding="utf-8", errors="replace") as file:
            self.text = file.read()
        try:
            self.tree = ast.parse(self.text)
        except (SyntaxError, ValueError, RecursionError):
            self.read_lines()
        else:
            bind(self.tree.body, self.names, self.package, self.stars)
        self.is_dynamic = bool(
            "__getattr__" in self.names or re.search(r"\bglobals\(\)|\bsys\.modules\b|\bsetattr\(", self.text)
        )

    def read_lines(self):
        """What can be said of a file that this Python cannot parse, such as one for Python 2."""
        for match in re.finditer(r"^(?:class|def)\s+(\w+)|^(\w+)\s*=[^=]", self.text, re.M):
            self.names[match[1] or match[2]] = ("value", None)

    def spells(self, name):
        return re.search(r"\b" + re.escape(name) + r"\b", self.text) is not None


def bind(body, names, package, stars=None):
    """Collects what statements bind, in all branches."""
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            names[node.name] = ("function", node)
        elif isinstance(node, ast.ClassDef):
            names[node.name] = ("class", node)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                name = alias.asname or alias.name.split(".")[0]
                names[name] = ("import", alias.name if alias.asname else name)
        elif isinstance(node, ast.ImportFrom):
            bind_from(node, names, package, stars)
        elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            # A bare annotation binds nothing, but a stub says no more than that.
            for target in targets:
                for inner in ast.walk(target):
                    if isinstance(inner, ast.Name):
                        path = dotted(node.value) if node.value is not None else None
                        known = names.get(path[0]) if path is not None and len(path) == 1 else None
                        names[inner.id] = known or ("value", None)
        elif isinstance(node, ast.Delete):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    names.pop(target.id, None)
        else:
            for field in ("body", "orelse", "finalbody", "handlers"):
                inner = getattr(node, field, None)
                for part in inner if isinstance(inner, list) else []:
                    bind(part.body if isinstance(part, ast.ExceptHandler) else [part], names, package, stars)


def bind_from(node, names, package, stars):
    base = package[: len(package) - node.level + 1] if node.level else []
    module = ".".join([*base, *([node.module] if node.module else [])])
    for alias in node.names:
        if alias.name != "*":
            names[alias.asname or alias.name] = ("import", module + "." + alias.name if module else alias.name)
        elif stars is not None:
            stars.append(module)


def dotted(node):
    parts = []
    while isinstance(node, ast.Attribute):
        parts.insert(0, node.attr)
        node = node.value
    return [node.id, *parts] if isinstance(node, ast.Name) else None


def answer(tree, name):
    try:
        return tree.exists(name)
    except Unknown as reason:
        return str(reason)


def main():
    asked = json.load(sys.stdin)
    tree = Tree(asked["folder"])
    print(json.dumps({"found": {name: answer(tree, name) for name in asked["names"]}}))


main()
