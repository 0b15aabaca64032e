"""Tells which dotted names exist in the distributions on this path.

Standard input: {"names": ["django.db.models", ...], "distribution": "Django"}.
Standard output: {"version": "4.2.7" or null, "found": {name: true | false | "why it cannot be told"}}.
"""
import importlib
import importlib.metadata
import inspect
import json
import sys
import warnings

warnings.simplefilter("ignore")


def configure_django():
    # Most of Django refuses to be imported without settings.
    try:
        import django
        from django.conf import settings

        settings.configure(
            SECRET_KEY="probe",
            USE_TZ=True,
            INSTALLED_APPS=[
                "django.contrib." + app
                for app in ("contenttypes", "auth", "sessions", "messages", "admin")
            ],
        )
        django.setup()
    except Exception:
        pass


def exists(name):
    """Whether `name` is a module or an attribute of one; a text where another missing package hides the answer."""
    parts = name.split(".")
    for end in range(len(parts), 0, -1):
        module_name = ".".join(parts[:end])
        try:
            found = importlib.import_module(module_name)
        except ModuleNotFoundError as error:
            if error.name and (module_name == error.name or module_name.startswith(error.name + ".")):
                continue
            return "needs " + str(error.name)
        except Exception as error:
            return type(error).__name__ + ": " + str(error).split("\n")[0][:120]
        for part in parts[end:]:
            try:
                found = getattr(found, part)
            except AttributeError:
                if not inspect.ismodule(found) and not inspect.isclass(found):
                    return "it is looked for in a value"
                return False
            except Exception as error:
                return type(error).__name__
        return True
    return False


def main():
    asked = json.load(sys.stdin)
    try:
        version = importlib.metadata.version(asked["distribution"])
    except importlib.metadata.PackageNotFoundError:
        version = None
    configure_django()
    print(json.dumps({"version": version, "found": {name: exists(name) for name in asked["names"]}}))


main()
