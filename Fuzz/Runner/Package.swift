// swift-tools-version:5.3
// libFuzzer around the targets that are written in Swift. Built by Fuzz/run with coverage and the address sanitizer.
//
// Tools version 5.3 on purpose: later versions give executables a `main` of their own, and libFuzzer brings its own.
import PackageDescription

let package = Package(
    name: "fuzz-runner",
    dependencies: [.package(name: "trailwarden", path: "../..")],
    targets: [
        .target(name: "FuzzRunner", dependencies: [.product(name: "FuzzTargets", package: "trailwarden")])
    ]
)
