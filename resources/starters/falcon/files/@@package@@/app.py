import falcon

from .greeting import Greeting


def create_app():
    app = falcon.App()
    app.add_route("@@route@@", Greeting())
    return app


app = create_app()
