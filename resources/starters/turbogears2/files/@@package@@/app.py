@@if answer=page
from pathlib import Path

@@end
from tg import MinimalApplicationConfigurator

from .controllers.root import RootController


def make_app():
    config = MinimalApplicationConfigurator()
    config.update_blueprint(
        {
            "root_controller": RootController(),
@@if answer=page
            "renderers": ["kajiki"],
            "default_renderer": "kajiki",
            "paths": {"templates": [str(Path(__file__).parent / "templates")]},
@@end
@@if answer=json
            "renderers": ["json"],
@@end
        }
    )
    return config.make_wsgi_app()


app = make_app()
