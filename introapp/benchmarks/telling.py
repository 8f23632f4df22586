"""What a measured process tells the one that measures."""

import json
import sys

from models.domain.channels import Channel, outlet


@outlet(Channel.BENCHMARK)
def tell(value: object) -> None:
    """Write one value on a line of its own, at once."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()
