import cherrypy

from .root import Root

cherrypy.config.update(
    {
        "server.socket_host": "127.0.0.1",
        "server.socket_port": @@port@@,
    }
)

if __name__ == "__main__":
    cherrypy.quickstart(Root(), "/")
