const author = `json_build_object('id', person.id, 'name', person.name, 'slug', person.slug, 'shortId', person.short_id,
  'jobTitle', person.job_title, 'bio', person.bio, 'location', person.location, 'department', department.name, 'acronym', department.acronym)`;

const authorsOfItem = `(select json_agg(${author} order by item_author.position)
  from item_author join person on person.id = item_author.person_id left join department on department.id = person.department_id
  where item_author.item_id = item.id)`;

const tagsOfItem = `(select json_agg(json_build_object('id', tag.id, 'name', tag.name, 'slug', tag.slug) order by item_tag.position)
  from item_tag join tag on tag.id = item_tag.tag_id where item_tag.item_id = item.id)`;

export const postSql = `
  select item.id, item.title, item.slug, item.short_id, item.status, item.published_at, item.edited_at, item.revision_number,
    item.reading_minutes, item.comment_count, blog_post.standfirst, revision.html, revision.outline, marking.label, marking.description,
    department.name as department, department.acronym, ${authorsOfItem} as authors, ${tagsOfItem} as tags
  from item
    join blog_post on blog_post.id = item.id
    join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
    join marking on marking.id = item.marking_id
    left join department on department.id = item.department_id
  where item.short_id = $1 and item.audience_id = any($2::int[])`;

const commentColumns = 'comment.id, comment.body, comment.created_at, comment.edited_at';

export const threadsSql = `
  select ${commentColumns}, ${author} as author, replies.first as replies, replies.count
  from item
    join comment on comment.item_id = item.id and comment.parent_id is null
    join person on person.id = comment.author_id
    left join department on department.id = person.department_id,
    lateral (
      select json_agg(reply) as first, (select count(*)::int from comment reply where reply.parent_id = comment.id) as count
      from (
        select ${commentColumns.replaceAll('comment.', 'answer.')}, ${author} as author
        from comment answer
          join person on person.id = answer.author_id
          left join department on department.id = person.department_id
        where answer.parent_id = comment.id order by answer.created_at, answer.id limit 4) as reply
    ) as replies
  where item.short_id = $1 and item.audience_id = any($2::int[])
  order by comment.created_at, comment.id limit 21`;

const card = `item.id, item.title, item.slug, item.short_id, item.excerpt, item.status, item.published_at, item.edited_at, item.reading_minutes,
  item.comment_count, item.marking_id, ${authorsOfItem} as authors, ${tagsOfItem} as tags`;

export const latestSql = `
  select ${card} from item where item.status = 'PUBLISHED' and item.audience_id = any($1::int[])
  order by item.published_at desc, item.id desc limit 21`;

/** Posts and comments that hold all words, by PostgreSQL's own ranking. */
export const searchSql = `
  select found.kind, ${card}
  from (
    select kind, id, ts_rank_cd(vector, to_tsquery('simple', $1), 32) as rank from search_document
    where vector @@ to_tsquery('simple', $1) and audience_id = any($2::int[])
    order by rank desc limit 20
  ) as found
    left join comment on found.kind = 'comment' and comment.id = found.id
    join item on item.id = coalesce(comment.item_id, found.id)
  where item.audience_id = any($2::int[])
  order by found.rank desc`;

export const peopleStartingSql = `
  select ${author} as person from person left join department on department.id = person.department_id
  where lower(person.name) >= $1 and lower(person.name) < $1 || chr(1114111) order by lower(person.name) limit 5`;

export const tagsStartingSql = `
  select id, name, slug from tag where folded like $1 || '%' order by folded limit 5`;
