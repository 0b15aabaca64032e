"""The application; `create_app` makes it, so that each test can have one of its own."""

from flask import Flask


def create_app(config=None):
    app = Flask(__name__)
    app.config.from_mapping(SECRET_KEY="for development only")
    # FLASK_SECRET_KEY and the like overrule what stands above.
    app.config.from_prefixed_env()
    if config is not None:
        app.config.from_mapping(config)

    from . import greeting

    app.register_blueprint(greeting.bp)
    return app
