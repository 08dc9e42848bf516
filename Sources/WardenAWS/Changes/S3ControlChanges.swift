public import WardenCloud
public import WardenDomain

extension S3ControlClient {
    /// Sets the account's block; nil takes it away.
    public func setPublicAccessBlock(_ value: JSONValue?) async -> Result<Void, CloudGap> {
        let words = AWSClient.Words("PutPublicAccessBlock", account, .named("s3:PutAccountPublicAccessBlock"))
        let path = "/configuration/publicAccessBlock"
        guard let value else { return await change("DELETE", path, "", words) }
        let xml = XMLTree(lists: []).xml("PublicAccessBlockConfiguration", value, namespace: Self.namespace)
        return await change("PUT", path, xml, words)
    }

    /// Sets an access point's policy; nil takes it away.
    public func setAccessPointPolicy(_ name: String, to text: String?) async -> Result<Void, CloudGap> {
        let permission = text == nil ? "s3:DeleteAccessPointPolicy" : "s3:PutAccessPointPolicy"
        let words = AWSClient.Words("PutAccessPointPolicy", name, .named(permission))
        let path = "/accesspoint/\(PercentEncoding.strict(name))/policy"
        guard let text else { return await change("DELETE", path, "", words) }
        let xml = XMLTree(lists: []).xml(
            "PutAccessPointPolicyRequest",
            ["Policy": .string(text)],
            namespace: Self.namespace
        )
        return await change("PUT", path, xml, words)
    }

    private static let namespace = "http://awss3control.amazonaws.com/doc/2018-08-20/"

    private func change(
        _ method: String,
        _ path: String,
        _ xml: String,
        _ words: AWSClient.Words
    ) async -> Result<Void, CloudGap> {
        let client = AWSClient(session, .s3Control)
        var request = client.request(method, "/v20180820\(path)")
        request.headers["x-amz-account-id"] = account
        request.body = Array(xml.utf8)
        if session.endpoints.override(.s3Control) == nil { request.authority = "\(account).\(request.authority)" }
        return await client.send(request, words) { _ in }
    }
}
