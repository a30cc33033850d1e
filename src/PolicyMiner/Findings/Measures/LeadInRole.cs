namespace PolicyMiner.Findings.Measures;

/// <summary>What the items below a lead-in are.</summary>
internal enum LeadInRole
{
    /// <summary>Acts of their own: …应当履行下列职责：.</summary>
    Acts,

    /// <summary>Conditions or cases (…有下列情形之一的，…：), contents or requirements (…包括下列内容：): the lead-in alone prescribes.</summary>
    Cases,
}
