interface PageHeaderProps {
  readonly service: string;
  readonly title: string;
  readonly summary: string | undefined;
}

/** Whose page this is, and what it is for. Quiet: the question matters more. */
export function PageHeader({ service, title, summary }: PageHeaderProps) {
  return (
    <header className="header">
      <p>{service}</p>
      <h1>{title}</h1>
      {summary && <p className="summary">{summary}</p>}
    </header>
  );
}
