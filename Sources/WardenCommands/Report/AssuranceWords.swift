public import ArgumentParser
public import WardenAssurance

extension PeriodKind: ExpressibleByArgument {}
extension ReviewItem.Choice: ExpressibleByArgument {}
