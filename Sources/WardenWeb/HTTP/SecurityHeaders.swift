/// What every answer tells the browser not to do.
///
/// Source: OWASP Secure Headers Project; CSP level 3.
public enum SecurityHeaders {
    /// Scripts, styles and pictures of this server alone; no inline code, no frame, no form that leads elsewhere.
    public static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    private static let fields: [WebField] = [
        WebField("content-security-policy", policy),
        WebField("x-content-type-options", "nosniff"),
        WebField("x-frame-options", "DENY"),
        WebField("referrer-policy", "no-referrer"),
        WebField("cross-origin-opener-policy", "same-origin"),
        WebField("cross-origin-resource-policy", "same-origin"),
        WebField("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        // What is shown is for the one who asked.
        WebField("cache-control", "no-store"),
    ]

    /// Adds each header that the response does not set itself.
    public static func apply(to response: WebResponse) -> WebResponse {
        var response = response
        for field in fields where response.header(field.name) == nil { response.headers.append(field) }
        return response
    }
}
