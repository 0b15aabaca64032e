"""Collects readings in the background and serves the last ones."""
import cherrypy as cp
from cherrypy.process import plugins

from .store import Readings


class Sensors:
    def __init__(self, readings: Readings):
        self.readings = readings

    @cp.expose
    @cp.tools.json_out()
    def index(self):
        return self.readings.last(10)


def main():
    readings = Readings()
    plugins.Monitor(cp.engine, readings.collect, frequency=60).subscribe()
    cp.config.update({"server.socket_port": 8099})
    cp.quickstart(Sensors(readings), "/")


if __name__ == "__main__":
    main()
