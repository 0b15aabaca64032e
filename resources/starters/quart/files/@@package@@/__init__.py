"""The application; `create_app` makes it, so that each test can have one of its own."""

from quart import Quart


def create_app(config=None):
    app = Quart(__name__)
    if config is not None:
        app.config.from_mapping(config)

    from . import greeting

    app.register_blueprint(greeting.bp)
    return app
