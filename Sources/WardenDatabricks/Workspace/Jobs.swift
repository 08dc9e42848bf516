internal import WardenCloud
public import WardenDomain

/// A job and its tasks.
public struct Job: Sendable, Hashable, JSONReadable {
    public var id: Int64
    public var creator: String?
    public var name: String?
    public var runAsUser: String?
    public var runAsApplication: String?
    public var runAsName: String?
    public var schedule: String?
    public var pauseStatus: String?
    /// As they came: notebook paths, query ids, SQL files.
    public var tasks: [JSONValue]?
    public var parameters: JSONValue?
    public var created: Int64?
    /// True: more tasks stand on further pages of the job.
    public var hasMore: Bool?

    public init?(json: JSONValue) {
        guard let id = json["job_id"]?.integer else { return nil }
        self.id = id
        creator = json["creator_user_name"]?.text
        name = json["settings"]?["name"]?.text
        runAsUser = json["settings"]?["run_as"]?["user_name"]?.text
        runAsApplication = json["settings"]?["run_as"]?["service_principal_name"]?.text
        runAsName = json["run_as_user_name"]?.text
        schedule = json["settings"]?["schedule"]?["quartz_cron_expression"]?.text
        pauseStatus = json["settings"]?["schedule"]?["pause_status"]?.text
        tasks = json["settings"]?["tasks"]?.array
        parameters = json["settings"]?["parameters"]
        created = json["created_time"]?.integer
        hasMore = json["has_more"]?.bool
    }
}

/// A declarative pipeline.
public struct Pipeline: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var creator: String?
    public var runAs: String?
    public var state: String?
    /// Where its tables go. Of single pipelines alone.
    public var catalog: String?
    public var schema: String?
    /// Paths of the notebooks and files it runs. Of single pipelines alone.
    public var libraries: [String]?

    public init?(json: JSONValue) {
        guard let id = json["pipeline_id"]?.text else { return nil }
        self.id = id
        name = json["name"]?.text
        creator = json["creator_user_name"]?.text
        runAs = json["run_as_user_name"]?.text
        state = json["state"]?.text
        let spec = json["spec"]
        catalog = spec?["catalog"]?.text
        schema = spec?["schema"]?.text ?? spec?["target"]?.text
        libraries = spec?["libraries"]?.array?.compactMap { library in
            library["notebook"]?["path"]?.text ?? library["file"]?["path"]?.text ?? library["glob"]?["include"]?.text
        }
    }
}

/// A compute cluster.
public struct Cluster: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var creator: String?
    public var singleUser: String?
    public var securityMode: String?
    public var state: String?
    public var source: String?
    public var instanceProfileARN: String?
    public var sparkConfiguration: JSONValue?
    public var logDestination: String?
    public var policyID: String?

    public init?(json: JSONValue) {
        guard let id = json["cluster_id"]?.text else { return nil }
        self.id = id
        name = json["cluster_name"]?.text
        creator = json["creator_user_name"]?.text
        singleUser = json["single_user_name"]?.text
        securityMode = json["data_security_mode"]?.text
        state = json["state"]?.text
        source = json["cluster_source"]?.text
        instanceProfileARN = json["aws_attributes"]?["instance_profile_arn"]?.text
        sparkConfiguration = json["spark_conf"]
        logDestination = json["cluster_log_conf"]?["s3"]?["destination"]?.text
        policyID = json["policy_id"]?.text
    }
}

/// A role of AWS that clusters may run with.
public struct InstanceProfile: Sendable, Hashable, JSONReadable {
    public var arn: String
    public var roleARN: String?
    public var isMeta: Bool?

    public init?(json: JSONValue) {
        guard let arn = json["instance_profile_arn"]?.text else { return nil }
        self.arn = arn
        roleARN = json["iam_role_arn"]?.text
        isMeta = json["is_meta_instance_profile"]?.bool
    }
}
