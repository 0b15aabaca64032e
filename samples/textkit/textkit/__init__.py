"""Text helpers used by the services. No web framework here; the word flask in this docstring means nothing."""
from .slug import slug

__all__ = ["slug"]
