from aiohttp import web

from .routes import setup_routes


def init_app(argv=None):
    """Makes the application; `argv` is what follows its name on the command line."""
    app = web.Application()
    setup_routes(app)
    return app
