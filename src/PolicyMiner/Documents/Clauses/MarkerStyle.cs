namespace PolicyMiner.Documents.Clauses;

/// <summary>How a clause is numbered, in the usual order from the outermost to the innermost.</summary>
internal enum MarkerStyle
{
    /// <summary>第一编.</summary>
    Part,

    /// <summary>第一分编.</summary>
    SubPart,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Section,

    /// <summary>第一条.</summary>
    Article,

    /// <summary>一、.</summary>
    Chinese,

    /// <summary>4.2.1, and 4 above it (<see cref="DecimalNumber"/>).</summary>
    Decimal,

    /// <summary>（一）.</summary>
    ChineseParenthesis,

    /// <summary>甲、.</summary>
    Stem,

    /// <summary>1. or 1、.</summary>
    Arabic,

    /// <summary>（1） or 1）.</summary>
    ArabicParenthesis,

    /// <summary>①.</summary>
    Circled,
}
