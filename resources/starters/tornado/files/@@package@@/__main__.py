import asyncio

from tornado.options import define, options, parse_command_line

from .app import make_app

define("port", default=@@port@@, help="the port to listen on", type=int)
define("debug", default=False, help="restart at each change", type=bool)


async def main():
    make_app(debug=options.debug).listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    parse_command_line()
    asyncio.run(main())
