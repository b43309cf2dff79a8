"""The graph of a Multaqa server as tables and graphs, with the quoted sentence behind every fact."""

from .client import Multaqa
from .transport import MultaqaError

__all__ = ["Multaqa", "MultaqaError"]
