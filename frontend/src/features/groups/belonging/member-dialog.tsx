import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { limits } from '@crossbench/schema/limits';
import {
  ChangeGroupRoleDocument, RemoveGroupMemberDocument, type GroupHeadFragment, type GroupMemberFieldsFragment, type GroupRole,
} from '../../../gql/groups/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import '../../../ui/confirm-dialog/confirm-dialog.scss';
import '../../../ui/dialog/dialog.scss';
import { Form, textOf } from '../../../ui/form/form';
import { RadiosField } from '../../../ui/form/radios-field';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { roleNames } from '../words';
import './members.scss';

interface MemberDialogProps {
  group: GroupHeadFragment;
  member: GroupMemberFieldsFragment;
  /** With what was done, where something was. */
  onClose: (done?: string) => void;
}

const roleHints: Record<GroupRole, string> = {
  OWNER: 'Decides about the group itself and who has which role',
  MODERATOR: 'Looks after what is said here and who is let in',
  MEMBER: 'Reads and writes',
};

/** Gives a member another role or removes them. */
export function MemberDialog({ group, member, onClose }: MemberDialogProps) {
  const { viewerCan, person } = member;
  return (
    <ModalOverlay className="cb-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="cb-dialog cb-memberdialog">
        <Dialog>
          <Heading slot="title" level={2} className="h-m cb-dialog__title">
            {person.name}
          </Heading>
          {viewerCan.changeRole && <RoleForm group={group} member={member} onClose={onClose} />}
          {viewerCan.remove && <RemoveForm group={group} member={member} onClose={onClose} />}
          <Button variant="secondary" onClick={() => onClose()}>
            Close
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function RoleForm({ group, member: { person, role }, onClose }: MemberDialogProps) {
  const form = useFormMutation({
    mutation: ChangeGroupRoleDocument,
    pick: (data) => data.changeGroupRole,
    onResult: () => onClose(`The role of ${person.name} is changed.`),
  });
  return (
    <Form
      name="role"
      state={form}
      onSubmit={(data) => void form.submit({ input: { groupId: group.id, personId: person.id, role: textOf(data, 'role') as GroupRole } })}
    >
      <RadiosField
        name="role"
        legend="Role"
        hint="They are told by email."
        defaultValue={role}
        choices={(Object.keys(roleNames) as GroupRole[]).map((value) => ({ value, label: roleNames[value], hint: roleHints[value] }))}
      />
      <Button type="submit" busy={form.busy}>
        Save role
      </Button>
    </Form>
  );
}

function RemoveForm({ group, member: { person }, onClose }: MemberDialogProps) {
  const form = useFormMutation({
    mutation: RemoveGroupMemberDocument,
    pick: (data) => data.removeGroupMember,
    onResult: () => onClose(`${person.name} is removed and was told why.`),
  });
  return (
    <Form
      name="remove"
      state={form}
      onSubmit={(data) => void form.submit({ input: { groupId: group.id, personId: person.id, reason: textOf(data, 'reason') } })}
    >
      <TextAreaField
        name="reason"
        label="Reason for removing them"
        hint="Mailed to them. What they wrote stays. They come back only when they are invited again."
        rows={3}
        maxLength={limits.groupWords}
      />
      <Button type="submit" variant="warning" busy={form.busy}>
        Remove from group
      </Button>
    </Form>
  );
}
