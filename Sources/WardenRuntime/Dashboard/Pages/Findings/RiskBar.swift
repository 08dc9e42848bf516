internal import WardenReporting

/// A bar of points out of 100.
enum RiskBar {
    static func write(_ points: Double, _ page: inout Markup) {
        let width = Quantity.fixed(min(max(points, 0), 100), 1)
        page.tag(
            "svg",
            ["class": "meter", "viewBox": "0 0 100 4", "preserveAspectRatio": "none", "aria-hidden": "true"]
        ) {
            page in
            page.shape("rect", ["class": "track", "width": "100", "height": "4", "rx": "2"])
            page.shape("rect", ["class": "bar", "width": width, "height": "4", "rx": "2"])
        }
    }
}
