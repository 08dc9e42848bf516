"""Runs ministack as if TLS ended in front of it: the lab's loopback stands in for endpoints that speak nothing else.

Policies that refuse plain HTTP then let the lab's own calls pass, as they let real ones. A request that names itself
`X-Forwarded-Proto: http` is a plain one. Changes of buckets are recorded as CloudTrail records them (trail.py), and keys of
the root user are counted (root_keys.py).
"""
import ministack.app as server

import root_keys
import trail

trail.install(server)
root_keys.install(server)
plain = server.app


async def over_tls(scope, receive, send):
    if scope["type"] == "http" and all(name != b"x-forwarded-proto" for name, _ in scope["headers"]):
        scope = {**scope, "headers": [*scope["headers"], (b"x-forwarded-proto", b"https")]}
    await plain(scope, receive, send)


server.app = over_tls
server.main()
