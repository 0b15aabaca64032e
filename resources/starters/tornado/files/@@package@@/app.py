from pathlib import Path

from tornado.web import Application, url

from . import handlers

HERE = Path(__file__).parent


def make_app(debug=False):
    return Application(
        [
@@if answer=page
            url(r"/", handlers.IndexHandler, name="index"),
@@end
@@if answer=json
            url(r"/api/greeting", handlers.GreetingHandler, name="greeting"),
@@end
        ],
        template_path=str(HERE / "templates"),
        debug=debug,
    )
