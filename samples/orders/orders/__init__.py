"""Order service: an application factory, a blueprint, a database."""
import os

from flask import Flask
from flask_migrate import Migrate

from .models import db
from .routes import orders


def create_app() -> Flask:
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = os.environ.get("DATABASE_URL", "sqlite:///orders.db")
    db.init_app(app)
    Migrate(app, db)
    app.register_blueprint(orders)
    return app
