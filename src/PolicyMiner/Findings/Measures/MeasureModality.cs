namespace PolicyMiner.Findings.Measures;

/// <summary>How a measure binds its addressee.</summary>
public enum MeasureModality
{
    /// <summary>必须 应当 须, or a duty assigned (由…负责).</summary>
    Obligation,

    /// <summary>不得 严禁 禁止.</summary>
    Prohibition,

    /// <summary>可以 准予 有权.</summary>
    Permission,

    /// <summary>鼓励 支持 引导 提倡.</summary>
    Encouragement,

    /// <summary>A bare imperative: 建立 完善 推进 ….</summary>
    Directive,
}
