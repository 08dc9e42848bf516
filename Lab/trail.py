"""Records calls that change a bucket in the lab's CloudTrail, as AWS writes them.

ministack takes a PUT of a bucket's policy for the making of the bucket, and names neither bucket nor caller. Here the event
has the call's own name, the bucket among its parameters and resources, and the ARN of whoever called. What failed changed
nothing and is not recorded. Source: AWS, 'Amazon S3 CloudTrail events', names of bucket-level actions.
"""
import contextvars
import json

# Subresource in the query: names of its PUT and of its DELETE.
EVENTS = {
    "policy": ("PutBucketPolicy", "DeleteBucketPolicy"),
    "acl": ("PutBucketAcl", None),
    "publicAccessBlock": ("PutBucketPublicAccessBlock", "DeleteBucketPublicAccessBlock"),
    "ownershipControls": ("PutBucketOwnershipControls", "DeleteBucketOwnershipControls"),
    "encryption": ("PutBucketEncryption", "DeleteBucketEncryption"),
    "versioning": ("PutBucketVersioning", None),
    "object-lock": ("PutBucketObjectLockConfiguration", None),
    "logging": ("PutBucketLogging", None),
    "lifecycle": ("PutBucketLifecycle", "DeleteBucketLifecycle"),
    "replication": ("PutBucketReplication", "DeleteBucketReplication"),
    "notification": ("PutBucketNotification", None),
    "inventory": ("PutBucketInventoryConfiguration", "DeleteBucketInventoryConfiguration"),
    "tagging": ("PutBucketTagging", "DeleteBucketTagging"),
    "cors": ("PutBucketCors", "DeleteBucketCors"),
    "website": ("PutBucketWebsite", "DeleteBucketWebsite"),
    "requestPayment": ("PutBucketRequestPayment", None),
    "accelerate": ("PutAccelerateConfiguration", None),
}
# Status of the request that this task serves.
status = contextvars.ContextVar("status", default=0)


def event_of(method, path, query):
    """Bucket and event name of a call that changes a bucket; None for any other."""
    parts = [part for part in path.split("/") if part]
    if len(parts) != 1 or method not in ("PUT", "DELETE"):
        return None
    for part, names in EVENTS.items():
        if part in query:
            name = names[method == "DELETE"]
            return (parts[0], part, name) if name else None
    return (parts[0], None, "CreateBucket" if method == "PUT" else "DeleteBucket")


def parameters(bucket, part, body, query):
    """`requestParameters` of the record."""
    told = {"bucketName": bucket, "Host": "s3.amazonaws.com"}
    if part:
        told[part] = ""
    if part == "inventory":
        told["id"] = query["id"][0] if isinstance(query.get("id"), list) else query.get("id", "")
    if part == "policy" and body:
        try:
            told["bucketPolicy"] = json.loads(body)
        except ValueError:
            pass
    return told


def install(server):
    """Puts itself before ministack's recording of S3."""
    from ministack.core.iam_evaluator import request_caller_arn

    handle, record = server.SERVICE_HANDLERS["s3"], server._maybe_record_cloudtrail

    async def handle_s3(*call):
        answer = await handle(*call)
        status.set(answer[0])
        return answer

    def record_s3(service, method, path, headers, body, query, request_id, region):
        found = event_of(method, path, query) if service == "s3" else None
        if found is None:
            return record(service, method, path, headers, body, query, request_id, region)
        if status.get() >= 300:
            return None
        bucket, part, name = found
        actor = request_caller_arn(headers, query)
        trail = server._get_module("cloudtrail")
        trail.record_event(
            service="s3", event_name=name, username=actor.split("/")[-1].split(":")[-1],
            access_key_id=server.extract_access_key_id(headers, query) or "",
            resources=[{"ResourceName": bucket, "ResourceType": "AWS::S3::Bucket"}], region=region, request_id=request_id,
            user_agent=headers.get("user-agent", ""), request_params=parameters(bucket, part, body, query), method=method)
        entry = trail._get_event_queue()[-1]
        written = json.loads(entry["CloudTrailEvent"])
        kind = "Root" if actor.endswith(":root") else "AssumedRole" if ":assumed-role/" in actor else "IAMUser"
        written["userIdentity"] |= {"type": kind, "arn": actor}
        if kind != "IAMUser":
            written["userIdentity"].pop("userName", None)
        owner = written["recipientAccountId"]
        written["resources"] = [{"type": "AWS::S3::Bucket", "ARN": f"arn:aws:s3:::{bucket}", "accountId": owner}]
        entry["CloudTrailEvent"] = json.dumps(written)

    server.SERVICE_HANDLERS["s3"] = handle_s3
    server._maybe_record_cloudtrail = record_s3
