/**
 * What an office holds, told as simply as possible: texts by place. A place begins with the id of its department:
 * `d1|money|y1|year-end|executed|total`. Ids are the storage's, which the model takes for mere names.
 */
export type Places = Map<string, string>
