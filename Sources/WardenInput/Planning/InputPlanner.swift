internal import Glibc
internal import WardenDomain

/// Turns the paths a user names into files: directories are walked, patterns expanded, `-` is standard input.
public enum InputPlanner {
    /// Every path gives files or an issue. Files come in the order of `paths`, below a directory in byte order of
    /// their names; a file that is reached twice is read once.
    public static func expand(_ paths: [String]) -> InputPlan {
        var collector = PlanCollector()
        for path in paths { collector.add(path) }
        return collector.plan
    }
}

/// Collects the plan of one call.
private struct PlanCollector {
    var plan = InputPlan()
    private var seen: Set<Place> = []

    /// A file or directory, however it is named.
    private struct Place: Hashable {
        var device: UInt64
        var inode: UInt64
    }

    mutating func add(_ path: String) {
        if path == "-" {
            plan.files.append(InputFile(path: "-", origin: .standardInput))
        } else if path.isEmpty {
            plan.issues.append(.unreadable(path, "unreadable-file", "the path is empty"))
        } else if let status = Self.status(of: path) {
            visit(path, status, ancestors: [])
        } else if GlobPattern.isPattern(path) {
            expand(path)
        } else {
            plan.issues.append(.unreadable(path, "unreadable-file", Self.reason(errno)))
        }
    }

    private mutating func expand(_ pattern: String) {
        let matches = GlobPattern.matches(of: pattern)
        if matches.isEmpty {
            plan.issues.append(.unreadable(pattern, "unreadable-file", "no file matches this pattern"))
        }
        // A wildcard means what a directory means: side files stay out unless the pattern names them.
        let asksForHidden = Self.isHidden(Self.lastPart(pattern))
        for match in matches {
            if !asksForHidden, Self.isHidden(Self.lastPart(match)) {
                plan.hidden += 1
            } else if let status = Self.status(of: match) {
                visit(match, status, ancestors: [])
            }
        }
    }

    private mutating func visit(_ path: String, _ status: stat, ancestors: Set<Place>) {
        let identity = FileIdentity(status)
        let place = Place(device: identity.device, inode: identity.inode)
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            guard seen.insert(place).inserted else { return }
            plan.files.append(InputFile(path: path, identity: identity))
        case S_IFDIR:
            // A link back to a directory on the way down is a loop; one seen elsewhere holds nothing new.
            guard !ancestors.contains(place), seen.insert(place).inserted else { return }
            walk(path, ancestors: ancestors.union([place]))
        case S_IFIFO where Self.isDescriptor(path):
            plan.files.append(InputFile(path: path, origin: .standardInput))
        case S_IFCHR where Self.isDescriptor(path):
            plan.files.append(InputFile(path: path, origin: .standardInput))
        case let mode:
            plan.issues.append(
                .unreadable(
                    path,
                    "not-a-regular-file",
                    "\(Self.kindName(mode)) is not read; name a file, or pipe it to '-'"
                )
            )
        }
    }

    private mutating func walk(_ directory: String, ancestors: Set<Place>) {
        guard let names = DirectoryListing.names(in: directory) else {
            plan.issues.append(.unreadable(directory, "unreadable-directory", Self.reason(errno)))
            return
        }
        for name in names {
            if Self.isHidden(name) {
                plan.hidden += 1
                continue
            }
            let path = directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
            if let status = Self.status(of: path) {
                visit(path, status, ancestors: ancestors)
            } else {
                plan.issues.append(.unreadable(path, "unreadable-file", Self.reason(errno)))
            }
        }
    }

    /// `_SUCCESS`, `_delta_log`, `.part-0.crc`: what writers leave beside the data.
    private static func isHidden(_ name: some StringProtocol) -> Bool { name.hasPrefix(".") || name.hasPrefix("_") }

    private static func lastPart(_ path: String) -> Substring {
        path.split(separator: "/").last ?? ""
    }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    /// Process substitution (`<(…)`) and `/dev/stdin` name pipes that are open already.
    private static func isDescriptor(_ path: String) -> Bool {
        path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/") || path == "/dev/stdin"
    }

    private static func reason(_ code: Int32) -> String { SystemReason.text(code) }

    private static func kindName(_ mode: mode_t) -> String {
        switch mode {
        case S_IFIFO: "a named pipe"
        case S_IFSOCK: "a socket"
        case S_IFCHR, S_IFBLK: "a device"
        default: "a special file"
        }
    }
}
