from fastapi import FastAPI

from .routers import greeting

app = FastAPI(title="@@package@@")
app.include_router(greeting.router)
