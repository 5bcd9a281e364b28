export type TitledCardProps = {
  id: string;
  text: string;
  title: string;
  paragraphLook: string;
  text2: string;
};

export function TitledCard({
  id,
  text,
  title,
  paragraphLook,
  text2,
}: TitledCardProps) {
  return (
    <article id={id} className="card is-outlined">
      <p className="paragraph is-caption">{text}</p>
      <h2 className="heading">{title}</h2>
      <p className={paragraphLook}>{text2}</p>
    </article>
  );
}
