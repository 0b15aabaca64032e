from wsgiref.simple_server import make_server

from tg import MinimalApplicationConfigurator

from intranet.controllers.root import RootController


def build():
    config = MinimalApplicationConfigurator()
    config.update_blueprint({"root_controller": RootController()})
    return config.make_wsgi_app()


if __name__ == "__main__":
    make_server("127.0.0.1", 8090, build()).serve_forever()
