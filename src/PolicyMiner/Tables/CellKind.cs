namespace PolicyMiner.Tables;

/// <summary>What a <see cref="Cell"/> holds.</summary>
public enum CellKind
{
    /// <summary>Nothing: the value is missing.</summary>
    Empty,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number, written plain.</summary>
    Integer,

    /// <summary>A probability or score, written with 9 significant digits.</summary>
    Score,
}
