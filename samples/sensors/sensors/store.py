from collections import deque
from random import random
from time import time


class Readings:
    def __init__(self, size: int = 1000):
        self._readings = deque(maxlen=size)

    def collect(self):
        self._readings.append({"at": time(), "value": random()})

    def last(self, count: int):
        return list(self._readings)[-count:]
