"""Signs requests with botocore: JSON lines in, one `Authorization` value a line out."""
import datetime
import json
import sys

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

for line in sys.stdin:
    case = json.loads(line)
    moment = datetime.datetime.fromtimestamp(case["time"], datetime.timezone.utc)
    botocore.auth.get_current_datetime = lambda remove_tzinfo=True, moment=moment: moment.replace(tzinfo=None)
    request = AWSRequest(method=case["method"], url=case["url"], data=bytes(case["body"]),
                         headers=dict(case["headers"]))
    request.context["payload_signing_enabled"] = True
    kind = botocore.auth.S3SigV4Auth if case["service"] == "s3" else botocore.auth.SigV4Auth
    kind(Credentials(case["key"], case["secret"], case["token"]), case["service"], case["region"]).add_auth(request)
    print(request.headers["Authorization"])
