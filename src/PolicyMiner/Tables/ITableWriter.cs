namespace PolicyMiner.Tables;

/// <summary>Writes a table in one file format.</summary>
public interface ITableWriter
{
    /// <summary>Writes the table; the stream stays open.</summary>
    void Write(Table table, Stream stream);
}
